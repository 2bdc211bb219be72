{{ clv_ext.scores(ref('histories'), ref('country_models'), by=['country']) }}
