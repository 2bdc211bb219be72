-- A million customers with some six million orders over two years, drawn from BG/NBD and gamma-gamma: exponential
-- rates, beta(1, 4) probabilities of leaving, spend of a day gamma with shape 6 and a rate that is gamma with shape 4.
-- Fixed seed.
\set ON_ERROR_STOP on
CREATE UNLOGGED TABLE model_orders AS
SELECT customer_id, ordered_at, amount::numeric(12, 2)
FROM simulate_orders('{"version": 1, "family": "bg_nbd", "parameters": {"r": 1, "alpha": 28, "a": 1, "b": 4},
                       "spend": {"family": "gamma_gamma", "parameters": {"p": 6, "q": 4, "v": 80}}}',
                     1000000, '1997-01-01', '1998-12-31', seed => 42)
ORDER BY ordered_at;
VACUUM ANALYZE model_orders;
