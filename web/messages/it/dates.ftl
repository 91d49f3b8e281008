# Dates, as the language writes them within a sentence.

date-1 = { $day } gennaio { $year }
date-2 = { $day } febbraio { $year }
date-3 = { $day } marzo { $year }
date-4 = { $day } aprile { $year }
date-5 = { $day } maggio { $year }
date-6 = { $day } giugno { $year }
date-7 = { $day } luglio { $year }
date-8 = { $day } agosto { $year }
date-9 = { $day } settembre { $year }
date-10 = { $day } ottobre { $year }
date-11 = { $day } novembre { $year }
date-12 = { $day } dicembre { $year }
date-and-time = { $date }, { $time } UTC
