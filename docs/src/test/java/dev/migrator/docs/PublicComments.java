package dev.migrator.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/**
 * Looks for public code whose comment does not say what it is, or leaves out a parameter,
 * what is returned, a checked exception, or a component of a record. What overrides has
 * its comment elsewhere, and so have
 * <ul>
 * <li>the canonical constructor of a record: the record says what its components
 * are;</li>
 * <li>a case of a family: it is named after the record that it answers for;</li>
 * <li>the accessor of a property, whose field says what it is, for the metadata too;</li>
 * <li>the setter of a builder that is named after what it sets.</li>
 * </ul>
 */
final class PublicComments extends TreePathScanner<Void, Void> {

    private final DocTrees trees;

    private final List<String> missing = new ArrayList<>();

    private int count;

    PublicComments(DocTrees trees) {
        this.trees = trees;
    }

    /**
     * What was looked at.
     * @return how many types, methods and fields
     */
    int count() {
        return this.count;
    }

    /**
     * What is missing.
     * @return for each the file, the line and the code
     */
    List<String> missing() {
        return this.missing;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        if (!isPublic(type.getModifiers())) {
            return null;
        }
        DocCommentTree comment = comment("the type " + type.getSimpleName());
        if (comment != null && type.getKind() == Tree.Kind.RECORD) {
            components(type).map((component) -> component.getName().toString())
                .forEach((component) -> require(names(comment).contains(component), "the component " + component));
        }
        return super.visitClass(type, unused);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        if (isPublic(method.getModifiers()) && !isSaidElsewhere(method)) {
            DocCommentTree comment = comment(method.getName().toString());
            if (comment != null) {
                Stream
                    .concat(method.getParameters().stream().map(VariableTree::getName),
                            method.getTypeParameters().stream().map((parameter) -> parameter.getName()))
                    .map(Object::toString)
                    .forEach((name) -> require(names(comment).contains(name), "the parameter " + name));
                method.getThrows()
                    .forEach((error) -> require(errors(comment).contains(error.toString()), "when it throws " + error));
                require(method.getReturnType() == null || method.getReturnType().toString().equals("void")
                        || saysWhatIsReturned(comment), "what is returned by " + method.getName());
            }
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void unused) {
        if (isPublic(field.getModifiers()) && !isComponent(field)) {
            comment(field.getName().toString());
        }
        return null;
    }

    private DocCommentTree comment(String what) {
        this.count++;
        DocCommentTree comment = this.trees.getDocCommentTree(getCurrentPath());
        require(comment != null && !comment.getFirstSentence().isEmpty(), what);
        return comment;
    }

    private void require(boolean there, String what) {
        if (!there) {
            TreePath path = getCurrentPath();
            long start = this.trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
            this.missing.add("%s:%d: %s".formatted(path.getCompilationUnit().getSourceFile().getName(),
                    path.getCompilationUnit().getLineMap().getLineNumber(start), what));
        }
    }

    private boolean isPublic(ModifiersTree modifiers) {
        Set<Modifier> flags = modifiers.getFlags();
        return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED)
                || parent() instanceof ClassTree outer && !flags.contains(Modifier.PRIVATE)
                        && (outer.getKind() == Tree.Kind.INTERFACE || outer.getKind() == Tree.Kind.ANNOTATION_TYPE);
    }

    private boolean isSaidElsewhere(MethodTree method) {
        ClassTree type = (ClassTree) parent();
        return method.getModifiers()
            .getAnnotations()
            .stream()
            .anyMatch((annotation) -> annotation.getAnnotationType().toString().equals("Override"))
                || method.getReturnType() == null && isCanonical(method, type)
                || type.getSimpleName().contentEquals("Cases") || isAccessor(method, type) || isSetter(method, type);
    }

    private static boolean isCanonical(MethodTree constructor, ClassTree type) {
        return type.getKind() == Tree.Kind.RECORD && constructor.getParameters()
            .stream()
            .map(VariableTree::getName)
            .toList()
            .equals(components(type).map(VariableTree::getName).toList());
    }

    private boolean isAccessor(MethodTree method, ClassTree type) {
        String property = method.getName().toString().replaceFirst("^(get|set|is)(?=[A-Z])", "");
        return !property.contentEquals(method.getName()) && type.getMembers()
            .stream()
            .filter((member) -> member instanceof VariableTree field && field.getName()
                .contentEquals(property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1)))
            .anyMatch((field) -> this.trees
                .getDocCommentTree(new TreePath(getCurrentPath().getParentPath(), field)) != null);
    }

    private static boolean isSetter(MethodTree method, ClassTree type) {
        return type.getSimpleName().contentEquals("Builder")
                && (method.getName().contentEquals("build") || method.getParameters().size() == 1
                        && method.getParameters().get(0).getName().contentEquals(method.getName()));
    }

    private boolean isComponent(VariableTree field) {
        return parent() instanceof ClassTree type && components(type).anyMatch(field::equals);
    }

    private static Stream<VariableTree> components(ClassTree type) {
        return type.getKind() != Tree.Kind.RECORD ? Stream.empty()
                : type.getMembers()
                    .stream()
                    .filter((member) -> member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(VariableTree.class::cast);
    }

    private Tree parent() {
        return getCurrentPath().getParentPath().getLeaf();
    }

    private static List<String> names(DocCommentTree comment) {
        return comment.getBlockTags()
            .stream()
            .filter((tag) -> tag instanceof ParamTree)
            .map((tag) -> ((ParamTree) tag).getName().toString())
            .toList();
    }

    private static List<String> errors(DocCommentTree comment) {
        return comment.getBlockTags()
            .stream()
            .filter((tag) -> tag instanceof ThrowsTree)
            .map((tag) -> ((ThrowsTree) tag).getExceptionName().toString())
            .toList();
    }

    private static boolean saysWhatIsReturned(DocCommentTree comment) {
        return Stream.concat(comment.getBlockTags().stream(), comment.getFirstSentence().stream())
            .anyMatch((tag) -> tag instanceof ReturnTree);
    }

}
