#pragma once

#include "models/consent/fix/FixEffects.h"
#include "ui/consent/PageSession.h"
#include "ui/widgets/Dialog.h"

#include <QFutureWatcher>

class QButtonGroup;
class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace numauth::ui {

class Card;
class FixCard;
class Label;
class PhonePair;
class SegmentedGroup;

/// A fix that is offered, worked out beside the GUI thread.
struct FixOffer
{
    consent::FixProposal proposal;
    consent::FixEffects effects;
    /// The same a little further; nothing where that is no better or not as good.
    std::optional<consent::FixProposal> withMargin;
    consent::FixEffects marginEffects;
};

/// The changes that clear the page on all devices, each proven before it is offered, the smallest
/// one first: what changes, what else does, the page before and after, and one button that does it
/// in one undo step. Where there is no such change it says which demands contradict each other.
class FixDialog : public Dialog
{
    Q_OBJECT

public:
    /// Begins to look for the changes at once, beside the GUI thread.
    explicit FixDialog(PageSession &session, QWidget *parent = nullptr);
    ~FixDialog() override;

    /// All changes that there are were found.
    bool isReady() const { return m_watcher.isFinished(); }
    QPushButton *applyButton() const { return m_apply; }

signals:
    /// The smallest change is there; others may follow.
    void proposed();

private:
    QWidget *makeChanges();
    QWidget *makeChoice();
    QWidget *makeEffects();
    QWidget *makeFoot();
    void connectAll();
    void addOffer(int index);
    void showFirst(const FixOffer &offer);
    void addConflict(const consent::FixConflict &conflict);
    void showCard(int index);
    void follow();
    void showPictures();
    /// Whether the margin is asked for and there is one.
    bool isCarriedOn(const FixOffer &offer) const;
    const consent::FixProposal &proposalOf(const FixOffer &offer) const;
    const consent::FixProposal &chosen() const;
    const consent::Device *previewDevice() const;
    void apply();

    PageSession &m_session;
    QFutureWatcher<FixOffer> m_watcher;
    QList<FixOffer> m_offers;
    QList<FixCard *> m_cards;
    QString m_worstDevice;
    Label *m_intro;
    QVBoxLayout *m_list;
    QButtonGroup *m_group;
    Card *m_effectsCard;
    Label *m_effects;
    SegmentedGroup *m_choice;
    PhonePair *m_phones;
    QCheckBox *m_margin;
    QPushButton *m_apply;
};

} // namespace numauth::ui
