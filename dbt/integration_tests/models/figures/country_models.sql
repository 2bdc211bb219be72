{{ clv_ext.clv_fit(ref('histories'), as_of="date '2024-06-18'", by=['country']) }}
