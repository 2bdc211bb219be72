//! clv_ext: customer lifetime value next to the data.
//!
//! The SQL floor. What is computed is computed in the crate `clv`; here values come in from PostgreSQL and go back to it.
//! `args`, `call` and `image` are the three files with `unsafe` code.

mod args;
mod call;
mod campaigns;
mod cohort;
mod error;
mod formulas;
mod history;
mod image;
mod models;
mod numeric;
mod predict;
mod segments;
mod state;
mod types;

pgrx::pg_module_magic!(name, version);

pgrx::extension_sql_file!(
    "../sql/types.sql",
    name = "types",
    bootstrap,
    creates = [
        Type(image::History),
        Type(image::CohortArg),
        Type(image::SurvivalArg),
        Type(image::RfmThresholds),
        Type(image::ModelArg)
    ]
);
pgrx::extension_sql_file!("../sql/aggregates.sql", name = "aggregates", requires = ["types"]);
pgrx::extension_sql_file!("../sql/cohorts.sql", name = "cohorts", requires = ["types"]);
pgrx::extension_sql_file!("../sql/segments.sql", name = "segments", requires = ["types"]);
pgrx::extension_sql_file!("../sql/campaigns.sql", name = "campaigns", requires = ["types"]);
pgrx::extension_sql_file!("../sql/models.sql", name = "models", requires = ["types"]);
pgrx::extension_sql_file!("../sql/predictions.sql", name = "predictions", requires = ["types"]);
pgrx::extension_sql_file!("../sql/views.sql", name = "views", requires = ["types"]);
pgrx::extension_sql_file!("../sql/comments.sql", name = "comments", finalize);
