# Dates, as the language writes them within a sentence.

date-1 = { $day } de janeiro de { $year }
date-2 = { $day } de fevereiro de { $year }
date-3 = { $day } de março de { $year }
date-4 = { $day } de abril de { $year }
date-5 = { $day } de maio de { $year }
date-6 = { $day } de junho de { $year }
date-7 = { $day } de julho de { $year }
date-8 = { $day } de agosto de { $year }
date-9 = { $day } de setembro de { $year }
date-10 = { $day } de outubro de { $year }
date-11 = { $day } de novembro de { $year }
date-12 = { $day } de dezembro de { $year }
date-and-time = { $date }, { $time } UTC
