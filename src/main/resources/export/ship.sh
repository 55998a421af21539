#!/bin/sh
# Builds what @PROJECT@ runs, brings it to AWS and writes its new version into the parameter files;
# deploy.sh after it makes it run. Each part lies in a folder of its own in the application's repository,
# SOURCE (the current folder without it). VERSION names what is built: a commit, never the same twice.
set -eu
: "${VERSION:?set VERSION, such as the commit}"
source=$(cd "${SOURCE:-.}" && pwd)
cd "$(dirname "$0")"

# output STACK REGION NAME: what a stack puts out.
output() {
  value=$(aws cloudformation describe-stacks --stack-name "$1" --region "$2" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$3'].OutputValue | [0]")
  if [ -z "$value" ] || [ "$value" = None ]; then
    echo "$1 puts out no $3 yet: run deploy.sh first." >&2
    return 1
  fi
  printf '%s\n' "$value"
}

# image FOLDER STACK REGION OUTPUT: builds the folder's image and pushes it.
image() {
  built=
  if [ ! -f "$source/$1/Dockerfile" ]; then
    echo "$1: no $1/Dockerfile, so what runs stays"
    return
  fi
  uri=$(output "$2" "$3" "$4")
  aws ecr get-login-password --region "$3" |
    docker login --username AWS --password-stdin "${uri%%/*}"
  docker build --platform "${PLATFORM:-linux/amd64}" -t "$uri:$VERSION" "$source/$1"
  docker push "$uri:$VERSION"
  built=$uri:$VERSION
}

# runs STACK PARAMETER: the stack takes the image that was just built.
runs() {
  [ -z "$built" ] || ./set-parameter.sh "$1" "$2" "$built"
}

# package FOLDER STACK REGION OUTPUT: takes the folder's package to the bucket, and the function takes it.
package() {
  if [ ! -f "$source/$1/package.zip" ]; then
    echo "$1: no $1/package.zip, so what runs stays"
    return
  fi
  bucket=$(output "$2" "$3" "$4")
  aws s3 cp "$source/$1/package.zip" "s3://$bucket/$1/$VERSION.zip" --region "$3"
  ./set-parameter.sh "$1" PackageKey "$1/$VERSION.zip"
}

# site FOLDER STACK REGION: takes a built website to its bucket, and lets CloudFront ask for it again.
site() {
  if [ ! -f "$source/$1/index.html" ]; then
    echo "$1: no $1/index.html, so the website stays"
    return
  fi
  bucket=$(output "$2" "$3" BucketName)
  distribution=$(output "$2" "$3" DistributionId)
  aws s3 sync "$source/$1" "s3://$bucket" --delete --region "$3"
  aws cloudfront create-invalidation --paths '/*' --distribution-id "$distribution" \
    --query Invalidation.Id --output text
}

