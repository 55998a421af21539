#!/bin/sh
# Starts Groundwork: the window without arguments, the command line with them.
# Written by src/build/Image.java, which puts the words between @ signs in.
set -eu

self=$0
while [ -h "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=${self%/*}/$link ;;
  esac
done
home=$(cd "${self%/*}/.." && pwd -P)
lib=$home/@LIB@

case ${1-} in
  --version | -V | --help | -h | help)
    # Said by a handful of classes: loading all that a cache holds would take longer.
    room=none
    set -- @MAIN@ "$@"
    ;;
  '' | --dir | --dir=*)
    room=window
    # GTK would load an OpenGL of its own that nobody uses (JavaFX brings its own): 55 MiB.
    export GDK_GL="${GDK_GL:-disable}"
    set -- --enable-native-access=javafx.graphics @MAIN@ "$@"
    ;;
  plans | estimate | init | set | phase | render | calendar)
    room=offline
    set -- @MAIN@ "$@"
    ;;
  *)
    room=cli
    set -- @MAIN@ "$@"
    ;;
esac

# The cache holds compiled copies of these jars' classes, and the JVM would run them even if a jar
# has changed since. Hence its name is a digest of the jars, and a jar younger than it shuts it off.
cache=$lib/$room-@DIGEST@.aot
path=
for jar in @JARS@; do
  path=$path:$lib/$jar
  if [ "$lib/$jar" -nt "$cache" ]; then cache=; fi
done
if [ -n "$cache" ] && [ -r "$cache" ]; then set -- "-XX:AOTCache=$cache" "$@"; fi

# -Xlog:disable: the JVM logs to standard output, where a script expects JSON.
exec "$home/@RUNTIME@/bin/java" @OPTIONS@ -Xlog:disable -cp "${path#:}" "$@"
