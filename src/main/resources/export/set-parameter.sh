#!/bin/sh
# set-parameter.sh STACK PARAMETER VALUE: writes a value into a parameter file. deploy.sh brings it to AWS.
set -eu
cd "$(dirname "$0")"
file=parameters/$1.json
if ! grep -q "\"ParameterKey\" : \"$2\"" "$file"; then
  echo "$file has no parameter $2." >&2
  exit 2
fi
value=$(printf %s "$3" | sed 's/[\\"]/\\&/g' | sed 's/[&|\\]/\\&/g')
sed "/\"ParameterKey\" : \"$2\"/{
n
s|\"ParameterValue\" : .*|\"ParameterValue\" : \"$value\"|
}" "$file" >"$file.new"
mv "$file.new" "$file"
