package dev.migrator.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrator.autogenerate.Scope;
import dev.migrator.model.Declaration;
import dev.migrator.model.ObjectKind;
import dev.migrator.model.Rename;
import dev.migrator.model.SchemaSource;

/**
 * What an application's sources declare, with how it is compared.
 *
 * @param declarations in the order of the sources; at least one
 * @param settings how it is compared
 */
record DeclaredModel(List<Declaration> declarations, ModelSettings settings) {

    /**
     * Asks the sources, each once.
     * @return empty where there are none
     */
    static Optional<DeclaredModel> in(ModelSettings settings) {
        List<Declaration> declarations = settings.sources().stream().map(SchemaSource::declare).toList();
        return declarations.isEmpty() ? Optional.empty() : Optional.of(new DeclaredModel(declarations, settings));
    }

    /**
     * Asks the sources, each once.
     * @throws NothingDeclaredException where there are none
     */
    static DeclaredModel requiredIn(ModelSettings settings) {
        return in(settings).orElseThrow(NothingDeclaredException::new);
    }

    List<Rename> renames() {
        return this.declarations.stream().flatMap((declaration) -> declaration.renames().stream()).toList();
    }

    Scope scope() {
        Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
        this.declarations.forEach((declaration) -> kinds.addAll(declaration.kinds()));
        kinds.addAll(this.settings.spoken());
        kinds.removeAll(this.settings.unspoken());
        return new Scope(kinds, this.settings.filter());
    }

}
