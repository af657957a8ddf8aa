import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { inSentence } from '@/catalog/label.ts';
import type { Resource } from '@/catalog/resource.ts';
import { resourceHelp, resourceLabel, resourceNoun } from '@/fields/words.ts';
import { importPath, newPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { isFiltered, type ListState } from './urlState.ts';

interface ListEmptyProps {
  resource: Resource;
  state: ListState;
  onClear(): void;
}

/** "Nothing yet" and "nothing like that" are different news. */
export function ListEmpty({ resource, state, onClear }: ListEmptyProps) {
  const t = useTranslate();
  const { slug } = useOrganization();
  const plural = resourceNoun(t, resource);
  if (isFiltered(state)) {
    return (
      <EmptyState
        kind="no-match"
        title={t('list.noMatch', { plural })}
        text={t('list.noMatchText')}
        actions={<Button onClick={onClear}>{t('list.clearFilters')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      kind="first"
      icon={<Icon name={resource.icon} />}
      title={t('list.first', { plural })}
      text={resourceHelp(t, resource)}
      actions={
        <>
          {resource.can.import ? (
            <LinkButton to={importPath(slug, resource.name)}>{t('list.import')}</LinkButton>
          ) : null}
          {resource.can.create ? (
            <LinkButton to={newPath(slug, resource.name)}>
              {t('list.new', { label: inSentence(resourceLabel(t, resource)) })}
            </LinkButton>
          ) : null}
        </>
      }
    />
  );
}
