# syntax=docker/dockerfile:1
# The connector of a linked telephone: its own licence (GPL-3.0), its own image, its own process.
# docker build -f deploy/container/connector.Dockerfile -t periksa/connector:0.1.0 connectors/whatsapp-linked
ARG NODE_IMAGE=node:20.19-bookworm-slim
FROM ${NODE_IMAGE}
RUN groupadd --gid 10001 periksa && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin periksa
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY LICENSE tsconfig.json ./
COPY src ./src
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8090
USER 10001:10001
EXPOSE 8090
ENTRYPOINT ["node", "--import", "tsx", "src/main.ts"]
