# docker build -t nutgraf .
# docker run -v nutgraf-data:/data -v ./beats:/beats:ro -p 127.0.0.1:4680:4680 nutgraf run --beat /beats/ports.yaml
#
# A container is reached only when its program listens on all addresses, so this image sets NUTGRAF_BIND=0.0.0.0 (the
# program's own default is 127.0.0.1). A private beat refuses to be served so, and the beat that ships with the program is
# private: name a public one as above, or see docs/operate/README.md.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-slim
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/assets ./assets
COPY --from=build /app/beats ./beats
COPY --from=build /app/demo ./demo
COPY --from=build /app/bin ./bin
COPY --from=build /app/dist ./dist
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production NUTGRAF_DATA_DIR=/data NUTGRAF_BIND=0.0.0.0
VOLUME /data
EXPOSE 4680
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.NUTGRAF_PORT || 4680)).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--optimize-for-size", "--liftoff-only", "--max-semi-space-size=4", "/app/bin/nutgraf.js"]
CMD ["run"]
