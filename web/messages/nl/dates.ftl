# Dates, as the language writes them within a sentence.

date-1 = { $day } januari { $year }
date-2 = { $day } februari { $year }
date-3 = { $day } maart { $year }
date-4 = { $day } april { $year }
date-5 = { $day } mei { $year }
date-6 = { $day } juni { $year }
date-7 = { $day } juli { $year }
date-8 = { $day } augustus { $year }
date-9 = { $day } september { $year }
date-10 = { $day } oktober { $year }
date-11 = { $day } november { $year }
date-12 = { $day } december { $year }
date-and-time = { $date }, { $time } UTC
