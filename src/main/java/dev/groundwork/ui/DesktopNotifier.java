package dev.groundwork.ui;

import dev.groundwork.ui.async.Background;
import dev.groundwork.ui.control.Notifier;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Shows a notification of the system, by the programs that each system has for it. What is said
/// reaches them as arguments or environment of their own, never as part of a command.
final class DesktopNotifier implements Notifier {
  private static final System.Logger LOG = System.getLogger(DesktopNotifier.class.getName());
  private static final long PATIENCE_SECONDS = 10;

  /// Takes both texts from the environment. PowerShell's own application id is used: Windows shows
  /// nothing of a program that isn't in its start menu.
  private static final String TOAST =
      """
      $m = [Windows.UI.Notifications.ToastNotificationManager,Windows.UI.Notifications,ContentType=WindowsRuntime]
      $x = $m::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
      $t = $x.GetElementsByTagName('text')
      [void]$t.Item(0).AppendChild($x.CreateTextNode($env:GROUNDWORK_TITLE))
      [void]$t.Item(1).AppendChild($x.CreateTextNode($env:GROUNDWORK_TEXT))
      $a = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
      $m::CreateToastNotifier($a).Show([Windows.UI.Notifications.ToastNotification]::new($x))
      """;

  private final String system;
  private final Background background;

  /// @param system its name, as Java has it
  DesktopNotifier(String system, Background background) {
    this.system = system;
    this.background = background;
  }

  @Override
  public void tell(String title, String text) {
    background.run(
        () -> commands(system, title, text).stream().anyMatch(it -> shown(it, title, text)),
        _ -> {},
        _ -> {});
  }

  /// The programs to try, in this order, with their arguments.
  static List<List<String>> commands(String system, String title, String text) {
    if (system.startsWith("Mac")) {
      return List.of(
          List.of(
              "osascript",
              "-e",
              "on run argv",
              "-e",
              "display notification (item 2 of argv) with title (item 1 of argv)",
              "-e",
              "end run",
              "--",
              title,
              text));
    }
    if (system.startsWith("Windows")) {
      return List.of(List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", TOAST));
    }
    return List.of(
        List.of("notify-send", "--app-name=Groundwork", "--", title, text),
        List.of(
            "gdbus",
            "call",
            "--session",
            "--dest=org.freedesktop.Notifications",
            "--object-path=/org/freedesktop/Notifications",
            "--method=org.freedesktop.Notifications.Notify",
            "Groundwork",
            "0",
            "",
            quoted(title),
            quoted(text),
            "[]",
            "{}",
            "-1"));
  }

  /// As GVariant writes a string.
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private static boolean shown(List<String> command, String title, String text) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("GROUNDWORK_TITLE", title, "GROUNDWORK_TEXT", text));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroy();
      return false;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "no notification by " + command.getFirst(), e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
