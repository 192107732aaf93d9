package dev.migrator.boot.mistaken;

import dev.migrator.script.Revision;

@Revision(id = "e1", message = "no migration")
class Mistaken {

}
