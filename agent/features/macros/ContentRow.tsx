/** A template or a macro in its list. */
import type { Macro, Template } from '../../../contract/macros.ts';
import { ChangeButton } from '../../ui/RowButtons.tsx';
import { Row } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';

interface Props {
  content: Template | Macro;
  text: string;
  onOpen: () => void;
}

export function ContentRow({ content, text, onOpen }: Props) {
  return (
    <Row
      title={
        <>
          <span>{content.name}</span>
          {content.folder && <Tag>{content.folder}</Tag>}
        </>
      }
      text={text}
      actions={<ChangeButton name={content.name} onClick={onOpen} />}
    />
  );
}
