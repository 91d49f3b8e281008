# Devices.

devices-title = Where you are signed in
devices-lead = If you don’t know one of these, sign it out and change your password.
devices-browsers = Browsers
devices-apps = Apps
devices-no-apps = No apps yet.
devices-command-line = Made on the command line
devices-this = this browser
devices-used = last used { $when }
devices-since = signed in { $when }
devices-revoke = Sign out
devices-others = Sign out everywhere else
devices-others-text = Signs out every browser and app but this one.
devices-revoked-notice = Signed out.
devices-others-notice = Everything but this browser is signed out.
browser-on = { $browser } on { $system }
browser-unknown = A browser
ago-now = just now
ago-minutes = { $count ->
    [one] a minute ago
   *[other] { $count } minutes ago
}
ago-hours = { $count ->
    [one] an hour ago
   *[other] { $count } hours ago
}
ago-days = { $count ->
    [one] yesterday
   *[other] { $count } days ago
}
