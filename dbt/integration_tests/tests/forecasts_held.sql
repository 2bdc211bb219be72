-- Of the last three periods as they were forecast before them, at least half had purchases within the bounds.
{{ clv_ext.test_within_bounds(source('clv', 'forecast'), 'actual_purchases', low='purchases_low', high='purchases_high', min_share=0.5) }}
