/** A button that leads to another page of the app. */
import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type Props = ButtonProps & Omit<ComponentProps<'a'>, keyof ButtonProps>;

export const ButtonLink = createLink((props: Props) => <Button component="a" {...props} />);
