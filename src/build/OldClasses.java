import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Raises the class files of jars that were compiled for Java 5 to the format of Java 8.
///
/// A start-up cache takes no class file older than Java 6's, which has no stack maps: the option
/// parser would be read, parsed and verified at each start. Instructions and names stay as they
/// are.
final class OldClasses {
  /// The first format with stack maps.
  private static final int WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

  /// Bytes: the magic number and the version.
  private static final int HEADER = 8;

  private OldClasses() {}

  /// A jar whose class files the cache takes: the jar itself, or a copy with the same name.
  ///
  /// @param folder where copies go
  static Path raised(Path jar, Path folder) throws IOException {
    try (JarFile from = new JarFile(jar.toFile())) {
      List<JarEntry> entries = from.stream().toList();
      boolean old = false;
      for (JarEntry entry : entries) {
        old |= isOld(entry, bytes(from, entry, HEADER));
      }
      if (!old) {
        return jar;
      }
      Files.createDirectories(folder);
      Path copy = folder.resolve(jar.getFileName());
      ClassFile format = format(jar);
      try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(copy))) {
        for (JarEntry entry : entries) {
          byte[] bytes = bytes(from, entry, Integer.MAX_VALUE);
          JarEntry kept = new JarEntry(entry.getName());
          kept.setLastModifiedTime(entry.getLastModifiedTime());
          to.putNextEntry(kept);
          to.write(isOld(entry, bytes) ? raised(entry.getName(), bytes, format) : bytes);
          to.closeEntry();
        }
      }
      Files.setLastModifiedTime(copy, Files.getLastModifiedTime(jar));
      return copy;
    }
  }

  private static byte[] bytes(JarFile jar, JarEntry entry, int most) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readNBytes(most);
    }
  }

  private static boolean isOld(JarEntry entry, byte[] bytes) {
    return entry.getName().endsWith(".class")
        && ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) < WITH_STACK_MAPS;
  }

  private static ClassFile format(Path jar) throws IOException {
    URLClassLoader itself =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    return ClassFile.of(
        StackMapsOption.GENERATE_STACK_MAPS,
        ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(itself)));
  }

  private static byte[] raised(String name, byte[] bytes, ClassFile format) {
    ClassModel old = format.parse(bytes);
    ClassTransform version =
        (to, element) -> {
          if (element instanceof ClassFileVersion) {
            to.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            to.with(element);
          }
        };
    ClassTransform code = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    byte[] raised = format.transformClass(old, version.andThen(code));
    List<VerifyError> wrong = format.verify(raised);
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(name + " can't be raised: " + wrong.getFirst().getMessage());
    }
    return raised;
  }
}
