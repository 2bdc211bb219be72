{{ clv_ext.purchase_history(ref('orders'), ordered_at="(ordered_at AT TIME ZONE 'Europe/Berlin')::date", first=['country', 'channel']) }}
