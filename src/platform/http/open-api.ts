import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeAll } from './described.js';

/** Describes the routes under /api/v1 of a running application. Its library is loaded here and nowhere else. */
export async function apiDocument(app: INestApplication, siteName: string): Promise<OpenAPIObject> {
  const swagger = await import('@nestjs/swagger');
  const { DocumentBuilder, SwaggerModule } = swagger;
  describeAll(swagger);
  const about = new DocumentBuilder().setTitle(siteName).setVersion('1').build();
  const document = SwaggerModule.createDocument(app, about);
  const paths = Object.entries(document.paths).filter(
    ([path]) => path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json',
  );
  return { ...document, paths: Object.fromEntries(paths) };
}
