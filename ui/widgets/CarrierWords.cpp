#include "ui/widgets/CarrierWords.h"

#include <QCoreApplication>

namespace numauth::ui {

QStringList shortCarrierNames()
{
    return {QCoreApplication::translate("numauth::ui::CarrierWords", "Mobile"),
            QCoreApplication::translate("numauth::ui::CarrierWords", "Unicom"),
            QCoreApplication::translate("numauth::ui::CarrierWords", "Telecom")};
}

} // namespace numauth::ui
