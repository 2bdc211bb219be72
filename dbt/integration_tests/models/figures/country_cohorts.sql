{{ clv_ext.cohorts(ref('histories'), by=['country'], period='quarter', as_of=var('as_of')) }}
