
# example STACK PARAMETER VALUE: stops the script as long as the plan's example stands there, unless
# EXAMPLES is yes (to try it on a pretend AWS).
examples=
example() {
  if [ "${EXAMPLES:-}" != yes ] &&
    grep -F -A 1 "\"ParameterKey\" : \"$2\"" "parameters/$1.json" | grep -qF "\"ParameterValue\" : \"$3\""; then
    echo "An example, not your answer: ./set-parameter.sh $1 $2 '$3'" >&2
    examples=yes
  fi
}

# personal_example NAME VALUE: the same for an answer that isn't committed.
personal_example() {
  if [ "${EXAMPLES:-}" != yes ] && [ "$(personal "$1")" = "$2" ]; then
    echo "An example, not your answer: $1 in personal.env" >&2
    examples=yes
  fi
}
