# The dashboard's page before its program runs, and what the server answers to that program.
# What the dashboard itself says is in dashboard.ftl.

dashboard-loading = One moment: the dashboard is on its way.
dashboard-noscript = The dashboard needs JavaScript, which this browser doesn’t run. These pages do without, and do most of the same.
dashboard-unbuilt = This Burrow was built without its dashboard (make web builds it). These pages do most of the same.
