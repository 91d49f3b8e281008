# Dates, as the language writes them within a sentence.

date-1 = { $year }年1月{ $day }日
date-2 = { $year }年2月{ $day }日
date-3 = { $year }年3月{ $day }日
date-4 = { $year }年4月{ $day }日
date-5 = { $year }年5月{ $day }日
date-6 = { $year }年6月{ $day }日
date-7 = { $year }年7月{ $day }日
date-8 = { $year }年8月{ $day }日
date-9 = { $year }年9月{ $day }日
date-10 = { $year }年10月{ $day }日
date-11 = { $year }年11月{ $day }日
date-12 = { $year }年12月{ $day }日
date-and-time = { $date } { $time } UTC
