package dev.weighin.benchmarks.code;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;

/**
 * Reads one Java file the way the compiler does: a line counts if something of the program begins
 * or ends on it, imports apart.
 */
final class JavaFile extends TreeScanner<Void, Void> {
  /** What comes with Java itself, so that using it says nothing about a framework. */
  private static final Set<String> OF_JAVA =
      Set.of("Override", "SuppressWarnings", "FunctionalInterface", "Deprecated", "SafeVarargs");

  private final CompilationUnitTree unit;
  private final CharSequence text;
  private final SourcePositions positions;
  private final LineMap lines;
  private final Map<String, String> imported = new HashMap<>();
  private final FileContent.Collector found = new FileContent.Collector();

  private JavaFile(CompilationUnitTree unit, JavacTask task) throws IOException {
    this.unit = unit;
    this.text = unit.getSourceFile().getCharContent(true);
    this.positions = Trees.instance(task).getSourcePositions();
    this.lines = unit.getLineMap();
  }

  static FileContent read(CompilationUnitTree unit, JavacTask task) throws IOException {
    JavaFile file = new JavaFile(unit, task);
    file.scan(unit, null);
    return file.found.content();
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree != null && !(tree instanceof CompilationUnitTree) && !(tree instanceof ImportTree)) {
      long start = positions.getStartPosition(unit, tree);
      long end = positions.getEndPosition(unit, tree);
      if (start != Diagnostic.NOPOS && end != Diagnostic.NOPOS) {
        found.line(lineOf(start));
        found.line(lineOf(Math.max(start, end - 1)));
      }
    }
    return super.scan(tree, unused);
  }

  @Override
  public Void visitImport(ImportTree tree, Void unused) {
    String name = tree.getQualifiedIdentifier().toString();
    if (isOfALibrary(name)) {
      imported.put(name.substring(name.lastIndexOf('.') + 1), name);
      found.symbol(name, lineOf(positions.getStartPosition(unit, tree)));
    }
    return null;
  }

  /**
   * With an annotation on a line of its own, nothing but the name may stand on the line of a type.
   */
  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    long declaration = positions.getEndPosition(unit, tree.getModifiers());
    if (declaration != Diagnostic.NOPOS) {
      found.line(lineOf(afterBlanks(declaration)));
    }
    return super.visitClass(tree, unused);
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void unused) {
    if (!OF_JAVA.contains(tree.getAnnotationType().toString())) {
      found.annotation(lineOf(positions.getStartPosition(unit, tree)));
    }
    return super.visitAnnotation(tree, unused);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    String symbol = imported.get(tree.getName().toString());
    if (symbol != null) {
      found.symbol(symbol, lineOf(positions.getStartPosition(unit, tree)));
    }
    return super.visitIdentifier(tree, unused);
  }

  /** A text in three quotes goes on over lines on which nothing begins or ends. */
  @Override
  public Void visitLiteral(LiteralTree tree, Void unused) {
    int last = lineOf(positions.getEndPosition(unit, tree) - 1);
    for (int line = lineOf(positions.getStartPosition(unit, tree)); line <= last; line++) {
      found.line(line);
    }
    return super.visitLiteral(tree, unused);
  }

  private long afterBlanks(long position) {
    long next = position;
    while (Character.isWhitespace(text.charAt((int) next))) {
      next++;
    }
    return next;
  }

  private int lineOf(long position) {
    return (int) lines.getLineNumber(position);
  }

  private static boolean isOfALibrary(String name) {
    return !name.startsWith("java.")
        && !name.startsWith("javax.")
        && !name.startsWith("dev.weighin.");
  }
}
