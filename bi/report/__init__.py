"""The report: one HTML page from a set of views of clv_ext. bi/report.py is its command."""
