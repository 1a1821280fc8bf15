import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { buildDocument } from './document.js';

/** Serves the OpenAPI document, and pages to read and try it. The document is built when somebody first asks for it. */
export function mountDocumentation(app: INestApplication): void {
  SwaggerModule.setup('api/v1/docs', app, () => buildDocument(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Probity: the HTTP interface',
  });
}
