import { Module } from '@nestjs/common';
import { KitPages } from './kit.pages.js';

/** Pages for the makers: demo and development only. */
@Module({ controllers: [KitPages] })
export class DevModule {}
