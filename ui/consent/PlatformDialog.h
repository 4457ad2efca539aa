#pragma once

#include "models/consent/mapping/PageMapping.h"
#include "ui/consent/PageSession.h"
#include "ui/widgets/Dialog.h"

class QPushButton;
class QTreeWidget;

namespace numauth::ui {

class Label;

/// The open page on the other platform before it is made: what is not carried and why, both pages
/// side by side, and what all devices of the other platform say of it. Nothing is written here.
class PlatformDialog : public Dialog
{
    Q_OBJECT

public:
    /// \p map must be what the program ships.
    PlatformDialog(PageSession &session, const consent::PlatformMap &map,
                   QWidget *parent = nullptr);

    const consent::MappedPage &mapped() const { return m_mapped; }
    QTreeWidget *lossList() const { return m_losses; }
    QPushButton *createButton() const { return m_create; }

private:
    QWidget *makeList();
    QWidget *makePictures();
    QWidget *makeFoot();
    void fillLosses();
    void checkMapped(Label *words);

    PageSession &m_session;
    consent::MappedPage m_mapped;
    QTreeWidget *m_losses;
    QPushButton *m_create;
};

/// Android or iOS, as the window calls them.
QString platformName(consent::Platform platform);

} // namespace numauth::ui
