# Dates, as the language writes them within a sentence.

date-1 = { $day }. Januar { $year }
date-2 = { $day }. Februar { $year }
date-3 = { $day }. März { $year }
date-4 = { $day }. April { $year }
date-5 = { $day }. Mai { $year }
date-6 = { $day }. Juni { $year }
date-7 = { $day }. Juli { $year }
date-8 = { $day }. August { $year }
date-9 = { $day }. September { $year }
date-10 = { $day }. Oktober { $year }
date-11 = { $day }. November { $year }
date-12 = { $day }. Dezember { $year }
date-and-time = { $date }, { $time } Uhr (UTC)
