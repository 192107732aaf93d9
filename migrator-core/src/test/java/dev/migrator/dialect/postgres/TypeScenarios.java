package dev.migrator.dialect.postgres;

import java.util.List;

import dev.migrator.operation.Before;
import dev.migrator.operation.DomainOperation.AddDomainConstraint;
import dev.migrator.operation.DomainOperation.CreateDomain;
import dev.migrator.operation.DomainOperation.DropDomain;
import dev.migrator.operation.DomainOperation.DropDomainConstraint;
import dev.migrator.operation.DomainOperation.DropDomainDefault;
import dev.migrator.operation.DomainOperation.DropDomainNotNull;
import dev.migrator.operation.DomainOperation.RenameDomainConstraint;
import dev.migrator.operation.DomainOperation.SetDomainDefault;
import dev.migrator.operation.DomainOperation.SetDomainNotNull;
import dev.migrator.operation.DomainOperation.ValidateDomainConstraint;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.EnumOperation.AddEnumValue;
import dev.migrator.operation.EnumOperation.CreateEnum;
import dev.migrator.operation.EnumOperation.DropEnum;
import dev.migrator.operation.EnumOperation.RenameEnumValue;
import dev.migrator.operation.EnumOperation.Side;
import dev.migrator.operation.TypeOperation.AddAttribute;
import dev.migrator.operation.TypeOperation.ChangeAttributeType;
import dev.migrator.operation.TypeOperation.CreateComposite;
import dev.migrator.operation.TypeOperation.DropAttribute;
import dev.migrator.operation.TypeOperation.DropComposite;
import dev.migrator.operation.TypeOperation.RenameAttribute;
import dev.migrator.operation.TypeOperation.RenameType;
import dev.migrator.operation.TypeOperation.SetTypeSchema;
import dev.migrator.schema.CompositeType.Attribute;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Domain;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

import static dev.migrator.dialect.postgres.Scenario.scenario;

/**
 * Operations on enum types, domains and composite types.
 */
final class TypeScenarios {

    private static final String MOOD = "CREATE TYPE mood AS ENUM ('sad', 'happy')";

    private static final String AMOUNT = "CREATE DOMAIN amount AS numeric CONSTRAINT positive CHECK (VALUE > 0)";

    private static final String POINT = "CREATE TYPE place AS (street text, city text)";

    private static final QualifiedName amount = QualifiedName.of("amount");

    private static final QualifiedName place = QualifiedName.of("place");

    private static final Attribute city = new Attribute(Identifier.of("city"), "text", null);

    private static final Check positive = new Check(Identifier.of("positive"), "VALUE > 0", Inheritance.INHERITED,
            Enforcement.VALIDATED, null);

    private TypeScenarios() {
    }

    static List<Scenario> all() {
        return List.of(
                scenario(CreateEnum.class).refused("42710").java((op) -> op.createEnum("mood", "sad", "it's fine")),
                scenario(DropEnum.class).refused("42704")
                    .before(MOOD)
                    .java((op) -> op.dropEnum("mood").was(List.of("sad", "happy"))),
                scenario(AddEnumValue.class).refused("42704")
                    .before(MOOD)
                    .java((op) -> op.addEnumValue(QualifiedName.of("mood"), "fine", Side.BEFORE, "happy")),
                scenario(RenameEnumValue.class).refused("42704")
                    .before(MOOD)
                    .java((op) -> op.renameEnumValue("mood", "sad", "blue")),
                scenario(CreateComposite.class).refused("42710")
                    .java((op) -> op.createComposite("place", new Attribute(Identifier.of("city"), "text", null))),
                scenario(CreateComposite.class).titled("with a comment on an attribute")
                    .refused("42710")
                    .java((op) -> op.createComposite("place",
                            new Attribute(Identifier.of("city"), "text", null, "as on its signs"))),
                scenario(DropComposite.class).refused("42704")
                    .before("CREATE TYPE place AS (city text)")
                    .java((op) -> op.dropComposite("place").was(List.of(city))),
                scenario(AddAttribute.class).before("CREATE TYPE place AS (street text)")
                    .java((op) -> op.add(new AddAttribute(place, city, DropBehavior.RESTRICT))),
                scenario(DropAttribute.class).before(POINT)
                    .java((op) -> op.add(new DropAttribute(place, city.name(), false, DropBehavior.RESTRICT, city))),
                scenario(ChangeAttributeType.class).before(POINT)
                    .java((op) -> op.add(new ChangeAttributeType(place, new Attribute(city.name(), "varchar(80)", null),
                            DropBehavior.RESTRICT, city))),
                scenario(RenameAttribute.class).before(POINT)
                    .java((op) -> op
                        .add(new RenameAttribute(place, city.name(), Identifier.of("town"), DropBehavior.RESTRICT))),
                scenario(RenameType.class).refused("42704")
                    .before(MOOD)
                    .java((op) -> op.renameType("mood").to("feeling")),
                scenario(SetTypeSchema.class).refused("42704")
                    .before(AMOUNT, "CREATE SCHEMA money")
                    .java((op) -> op.moveType(QualifiedName.of("public", "amount")).to("money")),
                scenario(CreateDomain.class).refused("42710").java((op) -> op.createDomain("amount", "numeric", (d) -> {
                    d.notNull();
                    d.defaultExpression("0");
                    d.check("VALUE >= 0").named("not_negative");
                    d.check("VALUE < 1000").named("not_too_much").notValid();
                    d.comment("in euros");
                })),
                scenario(DropDomain.class).refused("42704")
                    .before(AMOUNT)
                    .java((op) -> op.dropDomain("amount")
                        .was(new Domain(amount, "numeric", null, null, true, List.of(positive), null))),
                scenario(SetDomainDefault.class).refused("42704")
                    .before(AMOUNT)
                    .java((op) -> op.add(new SetDomainDefault(amount, "1", Before.nothing()))),
                scenario(DropDomainDefault.class).refused("42704")
                    .before("CREATE DOMAIN amount AS numeric DEFAULT 1")
                    .java((op) -> op.add(new DropDomainDefault(amount, "1"))),
                scenario(SetDomainNotNull.class).refused("42704")
                    .before(AMOUNT)
                    .java((op) -> op.add(new SetDomainNotNull(amount))),
                scenario(DropDomainNotNull.class).refused("42704")
                    .before("CREATE DOMAIN amount AS numeric NOT NULL")
                    .java((op) -> op.add(new DropDomainNotNull(amount))),
                scenario(AddDomainConstraint.class).refused("42704")
                    .before("CREATE DOMAIN amount AS numeric")
                    .java((op) -> op.add(new AddDomainConstraint(amount, positive))),
                scenario(DropDomainConstraint.class).refused("42704")
                    .before(AMOUNT)
                    .java((op) -> op.add(new DropDomainConstraint(amount, Identifier.of("positive"), false,
                            DropBehavior.RESTRICT, positive))),
                scenario(RenameDomainConstraint.class).refused("42704")
                    .before(AMOUNT)
                    .java((op) -> op
                        .add(new RenameDomainConstraint(amount, Identifier.of("positive"), Identifier.of("more")))),
                scenario(ValidateDomainConstraint.class).refused("42704")
                    .before("CREATE DOMAIN amount AS numeric",
                            "ALTER DOMAIN amount ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID")
                    .java((op) -> op.add(new ValidateDomainConstraint(amount, Identifier.of("positive")))));
    }

}
