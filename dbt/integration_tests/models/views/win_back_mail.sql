SELECT w.customer_id, w.why, w.by_when, o.product AS last_bought
FROM {{ source('clv', 'win_back') }} AS w
JOIN (SELECT DISTINCT ON (customer_id) customer_id, product FROM {{ ref('orders') }} WHERE amount >= 0 ORDER BY customer_id, ordered_at DESC, order_id DESC) AS o
  ON o.customer_id = w.customer_id
