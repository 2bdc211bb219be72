{{ clv_ext.test_sums_to(source('clv', 'order_quality'), 'rows', to=ref('orders'), field='1') }}
