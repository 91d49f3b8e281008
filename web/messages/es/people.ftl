# The people of the house.

people-title = Personas
people-lead = Todas las personas que viven aquí.
people-role-owner = responsable
people-role-moderator = moderación
people-joined = aquí desde el { $when }
people-invited = con invitación de { $name }
people-forgotten = ¿{ $name } ha olvidado la contraseña?
