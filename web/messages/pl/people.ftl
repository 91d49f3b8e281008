# The people of the house.

people-title = Ludzie
people-lead = Wszyscy, którzy tu mieszkają.
people-role-owner = właściciel
people-role-moderator = moderator
people-joined = tutaj od { $when }
people-invited = zaprasza: { $name }
people-forgotten = { $name } nie pamięta hasła?
