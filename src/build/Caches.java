import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Trains the start-up caches of a folder that is otherwise complete, and writes its launcher last.
///
/// On JDK 25 a cache whose jars have changed is not refused: the old classes run, in silence. So a
/// cache is named after a digest of the jars, the runtime and the options it was trained with, and
/// only a launcher written after it names it.
///
/// @param folder the folder to complete
/// @param lib where in it the jars lie, and the caches shall lie
/// @param runtime where in it the runtime lies
/// @param logs where the logs of the training go
record Caches(Path folder, String lib, String runtime, Path logs) {
  private static final String MAIN = "dev.groundwork.app.Main";
  private static final String TRAINING = "dev.groundwork.app.Training";
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          // A young generation in proportion to the machine would be filled once before anything
          // is collected; this one is filled twice before the first frame, and costs 5 MiB.
          "-Xmn32m",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          // A method handle for each reflective call pays off after thousands of calls; FXML and
          // the option parser make one or two of each.
          "-Djdk.reflect.useNativeAccessorOnly=true",
          "-Dsun.net.httpserver.nodelay=true");

  /// What the JVM says of a class file older than Java 6's, which no cache holds.
  private static final String TOO_OLD = "Old class";

  /// One cache each, since the JVM loads all that a cache holds before it begins: a command that
  /// asks AWS nothing does without the SDK's classes, and any command without the window's.
  private enum Room {
    OFFLINE(List.of()),
    CLI(List.of()),
    WINDOW(
        List.of(
            "--enable-native-access=javafx.graphics",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dgroundwork.exitAfterFirstFrame=true"));

    /// What the training needs besides [#OPTIONS]. The launcher gives the same module options.
    final List<String> options;

    Room(List<String> options) {
      this.options = options;
    }
  }

  /// Makes what is missing of the caches that the jars call for, and the launcher that names them.
  void makeWithLauncher() throws Exception {
    List<Path> jars = Folders.jarsOf(folder.resolve(lib));
    String digest = digest(jars);
    String script = launcherScript(jars, digest);
    Path launcher = folder.resolve("bin/groundwork");
    if (Files.exists(launcher) && Files.readString(launcher).equals(script) && exist(digest)) {
      return;
    }
    Files.deleteIfExists(launcher);
    if (!exist(digest)) {
      trainAll(jars, digest);
    }
    Files.createDirectories(launcher.getParent());
    Files.writeString(launcher, script);
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException(launcher + " cannot be made executable");
    }
  }

  /// Names the caches, which are there, in the configurations of jpackage's own launchers: these
  /// start the program on macOS and Windows.
  ///
  /// @param rooms the name of each configuration, and which cache it is to name
  void nameInConfigurations(Map<String, String> rooms) throws Exception {
    String digest = digest(Folders.jarsOf(folder.resolve(lib)));
    for (Map.Entry<String, String> room : rooms.entrySet()) {
      Files.writeString(
          folder.resolve(lib).resolve(room.getKey()),
          "%njava-options=-XX:AOTCache=$APPDIR/%s-%s.aot%n".formatted(room.getValue(), digest),
          StandardOpenOption.APPEND);
    }
  }

  private boolean exist(String digest) {
    return Stream.of(Room.values()).allMatch(room -> Files.exists(cache(room, digest)));
  }

  private void trainAll(List<Path> jars, String digest) throws Exception {
    for (Path stale : Folders.filesOf(folder.resolve(lib), ".aot")) {
      Files.delete(stale);
    }
    try (ExecutorService sideBySide = Executors.newCachedThreadPool()) {
      List<Callable<Void>> trainings = new ArrayList<>();
      for (Room room : Room.values()) {
        trainings.add(
            () -> {
              train(room, jars, digest);
              return null;
            });
      }
      for (Future<Void> training : sideBySide.invokeAll(trainings)) {
        training.get();
      }
    }
  }

  private Path cache(Room room, String digest) {
    return folder.resolve(lib).resolve(name(room) + "-" + digest + ".aot");
  }

  private static String name(Room room) {
    return room.name().toLowerCase(Locale.ROOT);
  }

  /// Runs [#TRAINING] once; the JVM writes the cache when it ends.
  private void train(Room room, List<Path> jars, String digest) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(folder.resolve(runtime).resolve("bin/java").toString());
    command.addAll(OPTIONS);
    command.addAll(room.options);
    Path unfinished = logs.resolve(name(room) + ".aot");
    Files.deleteIfExists(unfinished);
    command.add("-XX:AOTCacheOutput=" + unfinished);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, jars.stream().map(Path::toString).toList()));
    Path home = logs.resolve("training-" + name(room)).toAbsolutePath();
    Path log = logs.resolve("training-" + name(room) + ".log");
    Folders.delete(home);
    Files.createDirectories(home);
    command.addAll(List.of("-Duser.home=" + home, TRAINING, name(room), home.toString()));
    ProcessBuilder training =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // A rehearsal needs nothing of the user's, and leaves nothing with them.
    training.environment().keySet().removeIf(name -> name.matches("(AWS|XDG)_.*"));
    training.environment().put("HOME", home.toString());
    int status = training.start().waitFor();
    if (status != 0 || !Files.exists(unfinished)) {
      throw new IOException(
          "training the %s cache ended with %d: see %s".formatted(name(room), status, log));
    }
    List<String> leftOut =
        Files.readAllLines(log).stream().filter(line -> line.contains(TOO_OLD)).toList();
    if (!leftOut.isEmpty()) {
      throw new IOException(
          "the %s cache leaves out %d classes, see OldClasses and %s: %s"
              .formatted(name(room), leftOut.size(), log, leftOut.getFirst()));
    }
    Files.move(unfinished, cache(room, digest));
  }

  private String launcherScript(List<Path> jars, String digest) throws IOException {
    List<String> names = jars.stream().map(jar -> jar.getFileName().toString()).toList();
    return Files.readString(Path.of("src/build/launcher.sh"))
        .replace("@LIB@", lib)
        .replace("@RUNTIME@", runtime)
        .replace("@MAIN@", MAIN)
        .replace("@DIGEST@", digest)
        .replace("@OPTIONS@", String.join(" ", OPTIONS))
        .replace("@JARS@", String.join(" ", names));
  }

  private String digest(List<Path> jars) throws IOException, NoSuchAlgorithmException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (Room room : Room.values()) {
      sha.update((OPTIONS + " " + room.options).getBytes(StandardCharsets.UTF_8));
    }
    sha.update(Files.readAllBytes(folder.resolve(runtime).resolve("release")));
    for (Path jar : jars) {
      sha.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      sha.update(Files.readAllBytes(jar));
    }
    return HexFormat.of().formatHex(sha.digest(), 0, 8);
  }
}
