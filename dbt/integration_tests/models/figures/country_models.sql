{{ clv_ext.clv_fit(ref('histories'), as_of=var('as_of'), by=['country']) }}
