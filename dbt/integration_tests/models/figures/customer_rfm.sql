{{ clv_ext.rfm(ref('histories'), as_of="date '2024-06-18'", by=['country']) }}
