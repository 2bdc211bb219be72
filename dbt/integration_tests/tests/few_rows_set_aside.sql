-- At most one row in a thousand was set aside, but for orders without a customer.
{{ clv_ext.test_no_trouble(source('clv', 'order_quality'), max_share=0.001, allow=['customer is missing']) }}
