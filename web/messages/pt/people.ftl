# The people of the house.

people-title = Pessoas
people-lead = Todas as pessoas que moram aqui.
people-role-owner = responsável
people-role-moderator = moderação
people-joined = aqui desde { $when }
people-invited = a convite de { $name }
people-forgotten = { $name } esqueceu a senha?
