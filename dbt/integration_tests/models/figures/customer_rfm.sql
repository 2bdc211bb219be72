{{ clv_ext.rfm(ref('histories'), as_of=var('as_of'), by=['country']) }}
