# The people of the house.

people-title = Personnes
people-lead = Toutes les personnes qui habitent ici.
people-role-owner = propriétaire
people-role-moderator = modération
people-joined = ici depuis le { $when }
people-invited = sur invitation de { $name }
people-forgotten = { $name } a oublié son mot de passe ?
