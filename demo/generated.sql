-- Orders of 20,000 customers drawn from a model with parameters like those of CDNOW, for when its file cannot be had.
INSERT INTO orders (customer_id, ordered_at, amount)
SELECT customer_id, ordered_at, amount
FROM simulate_orders('{"version": 1, "family": "pareto_nbd", "unit": "week", "parameters": {"r": 0.55, "alpha": 10.6, "s": 0.6, "beta": 11.7},
                       "spend": {"family": "gamma_gamma", "parameters": {"p": 6.25, "q": 3.74, "v": 15.4}}}',
                     20000, '1997-01-01', '1998-06-30', seed => 1997, acquired_until => '1997-03-25');
