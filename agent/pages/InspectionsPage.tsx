/** The pages of inspections. */
import { InspectionDetail } from '../features/inspections/InspectionDetail.tsx';
import { InspectionsList } from '../features/inspections/InspectionsList.tsx';
import { PlainPage } from '../ui/PlainPage.tsx';

export function InspectionsPage() {
  return (
    <PlainPage>
      <InspectionsList />
    </PlainPage>
  );
}

export function InspectionPage() {
  return (
    <PlainPage>
      <InspectionDetail />
    </PlainPage>
  );
}
