import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findOccupation, findSkill, iscoCode } from '#taxonomy';
import { Allow } from '../http/allow.js';
import { linker } from '../pages/taxonomy/linker.js';
import { Operation } from './operation.js';
import { LinkQuery, Links } from './taxonomy.dto.js';
import type { LinkedConcept } from './taxonomy.dto.js';

const OFFERED = 5;

@ApiTags('taxonomy')
@Controller('api/v1/taxonomy')
@Allow('session.own')
export class TaxonomyController {
  @Get('link')
  @Operation({ summary: 'The five likeliest entries of the catalogue for a text', returns: Links })
  link(@Query() { text, kind = 'occupation' }: LinkQuery): Links {
    const found = linker().link(text, { kind, top: OFFERED });
    const name = kind === 'occupation' ? occupation : skill;
    return {
      items: found.flatMap(({ id, confidence }) => {
        const named = name(Number(id));
        return named === undefined ? [] : [{ ...named, confidence: Math.round(confidence * 100) }];
      }),
    };
  }
}

type Named = Omit<LinkedConcept, 'confidence'>;

function occupation(id: number): Named | undefined {
  const found = findOccupation(id);
  return found === undefined ? undefined : { id, es: found.neutral, en: found.labels.en, isco: iscoCode(found.isco) };
}

function skill(id: number): Named | undefined {
  const found = findSkill(id);
  return found === undefined ? undefined : { id, es: found.es, en: found.en };
}
