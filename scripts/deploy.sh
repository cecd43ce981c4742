#!/usr/bin/env bash
# Puts Periksa onto the cluster that kubectl points at. Running it again changes nothing that is as it should be.
#   scripts/deploy.sh [--namespace NAME] [--overlay trial|production] [--image REPO:TAG] [--skip-build] [--dry-run]
#   scripts/deploy.sh --rollback [--namespace NAME]     back to the version before
#   scripts/deploy.sh --cleanup  [--namespace NAME]     takes everything away, data and keys included; asks first
set -euo pipefail
cd "$(dirname "$0")/.."

namespace=periksa overlay=trial image=periksa/server:0.1.0 build=yes dry=no action=deploy yes=no
usage() { sed -n '2,5p' "$0" | sed 's/^# \{0,1\}//'; }
while [ $# -gt 0 ]; do
  case "$1" in
    --namespace) namespace="${2:?--namespace needs a name}"; shift ;;
    --overlay) overlay="${2:?--overlay needs a name}"; shift ;;
    --image) image="${2:?--image needs a name}"; shift ;;
    --skip-build) build=no ;;
    --dry-run) dry=yes ;;
    --rollback) action=rollback ;;
    --cleanup) action=cleanup ;;
    --yes) yes=yes ;;
    --help|-h) usage; exit 0 ;;
    *) echo "unknown option: $1" >&2; usage >&2; exit 2 ;;
  esac
  shift
done
[[ "$namespace" =~ ^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$ ]] || { echo "not a namespace: $namespace" >&2; exit 2; }
[ -d "deploy/kubernetes/overlays/$overlay" ] || { echo "no such overlay: $overlay" >&2; exit 2; }

say() { printf '%s\n' "$*" >&2; }
# In a dry run what would change something is only said.
run() { if [ "$dry" = yes ]; then say "would run: $*"; else "$@"; fi; }
need() { command -v "$1" >/dev/null || { say "$1 is needed and not here"; exit 1; }; }
need kubectl

# The rendered manifests, in the namespace and with the image asked for; nothing in the repository is changed.
render() {
  local repository="${image%:*}" tag="${image##*:}"
  [ "$repository" != "$tag" ] || { say "--image needs a tag: $image"; exit 2; }
  kubectl kustomize "deploy/kubernetes/overlays/$overlay" \
    | sed -E "s|image: periksa/server:.*|image: $repository:$tag|; s|^( *)namespace: periksa\$|\1namespace: $namespace|" \
    | sed -E "/^kind: Namespace\$/,/^---\$/ s|^  name: periksa\$|  name: $namespace|"
}

secret_exists() { [ "$dry" = no ] && kubectl --namespace "$namespace" get secret "$1" >/dev/null 2>&1; }
random() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }
random_word() { head -c 48 /dev/urandom | base64 | tr -dc 'A-Za-z0-9' | head -c 40; }

# Each secret is made once. Making one anew would lock the database, or lose every document.
make_secrets() {
  if secret_exists periksa-key; then say "secret periksa-key is there"; else
    run kubectl --namespace "$namespace" create secret generic periksa-key --from-file=master.key=<(random)
    say "periksa-key: copy it to a safe place NOW: kubectl -n $namespace get secret periksa-key -o jsonpath='{.data.master\.key}'"
  fi
  local url="${DATABASE_URL:-}"
  if [ "$overlay" = trial ] && ! secret_exists periksa-postgres; then
    local password; password="$(random_word)"
    run kubectl --namespace "$namespace" create secret generic periksa-postgres --from-file=password=<(printf %s "$password")
    url="postgresql://periksa:$password@periksa-postgres:5432/periksa"
  fi
  if secret_exists periksa; then say "secret periksa is there"; return; fi
  if [ -z "$url" ] && [ "$dry" = no ]; then
    say "DATABASE_URL must be set for the first deployment"; exit 1
  fi
  run kubectl --namespace "$namespace" create secret generic periksa \
    --from-file=DATABASE_URL=<(printf %s "$url") \
    --from-file=WHATSAPP_LINKED_SECRET=<(random_word) --from-file=PERIKSA_WEBHOOK_SECRET=<(random_word)
}

wait_for() {
  local deployments=(periksa-server periksa-worker)
  for one in "${deployments[@]}"; do
    if ! run kubectl --namespace "$namespace" rollout status "deployment/$one" --timeout=300s; then
      say "$one did not become ready; what stood before is put back"
      undo
      exit 1
    fi
  done
}

undo() {
  for one in periksa-worker periksa-server; do run kubectl --namespace "$namespace" rollout undo "deployment/$one" || true; done
}

case "$action" in
  deploy)
    if [ "$build" = yes ]; then
      [ "$dry" = yes ] || need docker
      run docker build --file deploy/container/Dockerfile --tag "$image" .
    fi
    manifests="$(mktemp)"; trap 'rm -f "$manifests"' EXIT
    render > "$manifests"
    [ "$dry" = no ] || cat "$manifests"
    if [ "$dry" = yes ] || ! kubectl get namespace "$namespace" >/dev/null 2>&1; then run kubectl create namespace "$namespace"; fi
    make_secrets
    run kubectl apply --filename "$manifests"
    wait_for
    say "deployed $image to $namespace ($overlay)"
    ;;
  rollback)
    undo
    for one in periksa-server periksa-worker; do
      run kubectl --namespace "$namespace" rollout status "deployment/$one" --timeout=300s
    done
    ;;
  cleanup)
    if [ "$dry" = no ] && [ "$yes" = no ]; then
      read -r -p "Delete $namespace with its database, documents, backups and keys? Type its name: " answer
      [ "$answer" = "$namespace" ] || { say "nothing was deleted"; exit 1; }
    fi
    run kubectl delete namespace "$namespace" --wait=true
    ;;
esac
