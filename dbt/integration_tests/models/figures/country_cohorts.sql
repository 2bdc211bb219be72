{{ clv_ext.cohorts(ref('histories'), by=['country'], period='quarter', as_of="date '2024-06-18'") }}
